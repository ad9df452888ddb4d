/** Says where a setting comes from. */
export function originText({ kind, name }) {
  switch (kind) {
    case 'AUTHOR':
      return 'set in the code';
    case 'VARIABLE':
      return `environment variable ${name}`;
    case 'PROPERTY':
      return `system property ${name}`;
    case 'OPERATOR':
      return 'set by an operator';
    default:
      return 'default';
  }
}

/** Says in which mode a cache is that does not work normally, and who has set the mode. */
export function modeText({ isBypassed, isPassThrough, modeOrigin }) {
  if (!isBypassed && !isPassThrough) {
    return '';
  }
  const effect = isBypassed
    ? 'Bypassed: nothing is cached.'
    : 'Pass-through: results are still cached and expire, but nothing is evicted.';
  return modeOrigin === null ? effect : `${effect} Cause: ${originText(modeOrigin)}.`;
}
