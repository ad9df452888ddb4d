import { parts } from './characters.js';
import { element } from './elements.js';

/** Types whose texts look like what they are. */
const STRING = 'java.lang.String';

/**
 * Returns an element with the key of an entry. Strings are quoted, and other arguments have their
 * type, so that `"1"` differs from `1`; characters that one cannot see are shown by name.
 */
export function keyText({ key, arguments: values, is_readable: isReadable }) {
  if (!values || isReadable === false) {
    return element('bdi', {}, ...marked(key));
  }
  const list = values.flatMap((value, index) => [index === 0 ? '' : ', ', argument(value)]);
  return element('span', {}, '(', ...list, ')');
}

function argument({ type, text }) {
  if (type === null) {
    return element('span', {}, 'null');
  }
  if (type === STRING) {
    return element('bdi', {}, '"', ...marked(text ?? '…'), '"');
  }
  const simpleType = type.replace(/^.*[.$](?=.)/, '');
  return element(
    'bdi',
    { title: type },
    ...marked(text ?? '…'),
    ' ',
    element('span', { class: 'type' }, simpleType),
  );
}

const marked = (text) =>
  parts(text).map((part) =>
    part.isDeceptive ? element('span', { class: 'character' }, part.text) : part.text,
  );
