import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../../tests/golden/xml';
import { attributes, element, escape } from './markup';

/** Any text that XML can hold. */
const words = fc.string({ unit: 'grapheme', maxLength: 30 });

describe('markup', () => {
  it('gives every text and every attribute back to the reader of XML', () => {
    const property = fc.property(words, words, (text, value) => {
      const read = parseXml(element('text', { title: value }, escape(text)));
      expect(read).toMatchObject({ attributes: { title: value }, text });
    });
    fc.assert(property);
  });

  it('closes an element without a body in one tag', () => {
    expect(element('path', { d: 'M0 0' })).toBe('<path d="M0 0"/>');
    expect(element('g', {}, '<a/>')).toBe('<g><a/></g>');
  });

  it('leaves out attributes that have no value, keeps those that are zero or empty', () => {
    expect(attributes({ a: undefined, b: 0, c: '' })).toBe(' b="0" c=""');
  });

  it('rounds numbers to two decimals and leaves texts as they are', () => {
    expect(attributes({ x: 1.23456, y: -0.1 + 0.3, z: '1.23456' })).toBe(
      ' x="1.23" y="0.2" z="1.23456"',
    );
  });
});
