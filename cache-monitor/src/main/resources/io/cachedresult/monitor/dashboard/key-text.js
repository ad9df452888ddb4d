import { parts, visible } from './characters.js';
import { element } from './elements.js';

const STRING = 'java.lang.String';
/** Shown in place of a text that did not come. */
const UNREADABLE = '…';

/**
 * Returns an element with the key of an entry. Strings are quoted, and other arguments have their
 * type, so that `"1"` differs from `1`; characters that one cannot see are shown by name.
 */
export function keyText(entry) {
  const known = argumentsOf(entry);
  if (known === null) {
    return element('bdi', {}, ...marked(entry.key));
  }
  const list = known.flatMap((argument, index) => [
    index === 0 ? '' : ', ',
    element(
      'bdi',
      argument.title ? { title: argument.title } : {},
      argument.quote,
      ...marked(argument.text),
      argument.quote,
      ...(argument.type ? [' ', element('span', { class: 'type' }, argument.type)] : []),
    ),
  ]);
  return element('span', {}, '(', ...list, ')');
}

/** Returns the same as {@link keyText} without markup, for messages. */
export function keyLabel(entry) {
  const known = argumentsOf(entry);
  if (known === null) {
    return visible(entry.key);
  }
  const list = known.map(({ quote, text, type }) =>
    [quote + visible(text) + quote, type].filter(Boolean).join(' '),
  );
  return `(${list.join(', ')})`;
}

/** Returns what to show of each argument, or null if only the whole text of the key is known. */
function argumentsOf({ arguments: values, is_readable: isReadable }) {
  return values && isReadable !== false ? values.map(shown) : null;
}

function shown({ type, text }) {
  if (type === null) {
    return { quote: '', text: 'null' };
  }
  if (type === STRING) {
    return { quote: '"', text: text ?? UNREADABLE };
  }
  const simpleType = type.replace(/^.*[.$](?=.)/, '');
  return { quote: '', text: text ?? UNREADABLE, type: simpleType, title: type };
}

const marked = (text) =>
  parts(text).map((part) =>
    part.isDeceptive ? element('span', { class: 'character' }, part.text) : part.text,
  );
