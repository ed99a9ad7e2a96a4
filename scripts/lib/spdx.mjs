// @ts-check

/**
 * SPDX licence expressions, as far as a choice needs them: `AND`, `OR`, `WITH`, brackets.
 * @typedef {{ tokens: string[], at: number, permitted: (licence: string) => boolean }} Cursor
 */

const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9.:-]*\+?$/;
const WORDS = ['AND', 'OR', 'WITH'];

/** npm's old way to point at a file, as the reference that SPDX has for it: never one of a list. @param {string} text */
function tokensOf(text) {
  const plain = text.replace(/\bSEE LICEN[CS]E IN [^\s()]+/g, 'LicenseRef-file');
  return plain.match(/[()]|[^\s()]+/g) ?? [];
}

/** @param {Cursor} cursor @param {string} token */
function take(cursor, token) {
  if (cursor.tokens[cursor.at] !== token) return false;
  cursor.at += 1;
  return true;
}

/** @param {Cursor} cursor */
function identifier(cursor) {
  const token = cursor.tokens[cursor.at] ?? '';
  if (!IDENTIFIER.test(token) || WORDS.includes(token)) throw new SyntaxError(token);
  cursor.at += 1;
  return token;
}

/** @param {Cursor} cursor @returns {boolean} */
function single(cursor) {
  if (take(cursor, '(')) {
    const inner = either(cursor);
    if (!take(cursor, ')')) throw new SyntaxError('a bracket is open');
    return inner;
  }
  // “Or any later version” and an exception only add to what the licence allows.
  const licence = identifier(cursor).replace(/\+$/, '');
  if (take(cursor, 'WITH')) identifier(cursor);
  return cursor.permitted(licence);
}

/** @param {Cursor} cursor @returns {boolean} */
function both(cursor) {
  let result = single(cursor);
  // Read in any case, so that what follows is looked at even where the answer is known.
  while (take(cursor, 'AND')) result = single(cursor) && result;
  return result;
}

/** @param {Cursor} cursor @returns {boolean} */
function either(cursor) {
  let result = both(cursor);
  while (take(cursor, 'OR')) result = both(cursor) || result;
  return result;
}

/**
 * Whether a licence expression can be met with licences of a list: with one of those that `OR`
 * offers, and all of those that `AND` joins. What is no such expression never can.
 * @param {string} expression @param {readonly string[]} allowed SPDX identifiers
 */
export function permits(expression, allowed) {
  const known = new Set(allowed.map((licence) => licence.toLowerCase()));
  /** @type {Cursor} */
  const cursor = {
    tokens: tokensOf(expression),
    at: 0,
    // Identifiers are compared without regard to case, as SPDX says.
    permitted: (licence) => known.has(licence.toLowerCase()),
  };
  try {
    return either(cursor) && cursor.at === cursor.tokens.length;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
