/** Characters that are invisible, look like a blank, or change the direction of the text. */
const DECEPTIVE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u115f\u1160\u3164\uffa0\u2800]/gu;

const ESCAPES = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * Splits a text into parts: `text`, and `isDeceptive` if that is a name in place of a character
 * that one cannot see, such as `\n` or `U+202E`.
 */
export function parts(text) {
  const found = [];
  let end = 0;
  for (const { 0: character, index } of text.matchAll(DECEPTIVE)) {
    if (index > end) {
      found.push({ text: text.slice(end, index), isDeceptive: false });
    }
    found.push({ text: nameOf(character), isDeceptive: true });
    end = index + character.length;
  }
  if (end < text.length) {
    found.push({ text: text.slice(end), isDeceptive: false });
  }
  return found;
}

/** Returns a text in which all characters are visible, for messages. */
export const visible = (text) =>
  parts(text)
    .map((part) => (part.isDeceptive && part.text.startsWith('U') ? `⟨${part.text}⟩` : part.text))
    .join('');

function nameOf(character) {
  const code = character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
  return ESCAPES.get(character) ?? `U+${code}`;
}
