import { describe, expect, it } from 'vitest';
import { allOf, parseXml } from './xml';

describe('the parser of the tests', () => {
  it('reads elements, attributes and text', () => {
    const svg = parseXml('<svg a="1 &amp; &quot;2&quot;"><g><path d="M0 0"/></g>x &lt; y</svg>');
    expect(svg).toMatchObject({ name: 'svg', attributes: { a: '1 & "2"' }, text: 'x < y' });
    expect(allOf(svg).map((e) => e.name)).toEqual(['svg', 'g', 'path']);
  });

  it.each([
    ['a tag that is not closed', '<svg><g></svg>'],
    ['a tag that was not open', '<svg></g></svg>'],
    ['the end of a document that goes on', '<svg></svg></svg>'],
    ['two roots', '<svg/><svg/>'],
    ['no root', ''],
    ['text outside', '<svg/>x'],
    ['a bare ampersand', '<svg>a & b</svg>'],
    ['an ampersand in an attribute', '<svg a="b & c"/>'],
    ['an unknown entity', '<svg>&nbsp;</svg>'],
    ['a bare less-than', '<svg>a < b</svg>'],
    ['a less-than in an attribute', '<svg a="<"/>'],
    ['an attribute without quotes', '<svg a=1/>'],
    ['an attribute without value', '<svg a/>'],
    ['an attribute given twice', '<svg a="1" a="2"/>'],
    ['attributes run together', '<svg a="1"b="2"/>'],
    ['a quote inside an attribute', '<svg a="b"c"/>'],
    ['a control character', '<svg>\u0003</svg>'],
  ])('refuses %s', (_name, text) => {
    expect(() => parseXml(text)).toThrow();
  });
});
