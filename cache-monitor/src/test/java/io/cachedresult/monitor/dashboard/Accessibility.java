package io.cachedresult.monitor.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.monitor.browser.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Checks the page in a browser with axe-core, and what axe-core does not check. */
final class Accessibility {

  private static final String AXE = script();

  /** Rules of WCAG 2.2 at level AA, and the best practices of axe-core. */
  private static final String RUN = """
      return axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }).then(({ violations }) => violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html + ' ' + node.failureSummary)}`))""";

  /** Returns the visible controls whose borders differ too little from the surfaces around them. */
  private static final String FAINT = """
      const channels = (color) => color.match(/[\\d.]+/g).map(Number);
      const luminance = (color) => channels(color).slice(0, 3)
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
        .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
      const around = (element) => {
        const { backgroundColor } = getComputedStyle(element);
        return channels(backgroundColor)[3] === 0 ? around(element.parentElement) : backgroundColor;
      };
      const contrast = (control) => {
        const [dark, light] = [getComputedStyle(control).borderTopColor, around(control.parentElement)]
          .map(luminance).sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
      };
      const hasBorder = (control) => {
        const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(control);
        return borderTopStyle !== 'none' && borderTopWidth !== '0px' && channels(borderTopColor)[3] !== 0;
      };
      return [...document.querySelectorAll('button, input, select, .segments')]
        .filter((control) => control.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .filter(hasBorder)
        .map((control) => [contrast(control), control.outerHTML])
        .filter(([contrast]) => contrast < 3)
        .map(([contrast, html]) => `${contrast.toFixed(2)} ${html}`)""";

  /** Returns the visible controls that are smaller than 24 pixels. */
  private static final String SMALL = """
      return [...document.querySelectorAll('a, button, input, select, summary')]
        .filter((control) => !control.classList.contains('skip') && control.checkVisibility())
        .map((control) => [control.closest('label') ?? control, control])
        .map(([target, control]) => [target.getBoundingClientRect(), control.outerHTML])
        .filter(([{ width, height }]) => width < 24 || height < 24)
        .map(([{ width, height }, html]) => `${width}x${height} ${html}`)""";

  private Accessibility() {}

  private static String script() {
    try (InputStream file = Accessibility.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Asserts that nothing on the page is hard to see, to read or to use. */
  static void assertNoFindings(Browser browser) {
    browser.run(AXE);
    assertThat((List<?>) browser.run(RUN)).isEmpty();
    assertThat((List<?>) browser.run(FAINT)).isEmpty();
    assertThat((List<?>) browser.run(SMALL)).isEmpty();
  }
}
