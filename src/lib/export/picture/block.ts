import { element } from '../../renderers/svg/markup';
import type { Typesetter } from '../typeset/typeset';
import type { Dir } from '../typeset/types';
import { written, type Written } from './pen';

/** A part of a sheet: markup with its top left at the origin, and its height in the sheet's units. */
export interface Block {
  markup: string;
  height: number;
}

export const EMPTY: Block = { markup: '', height: 0 };

/** How a text of a block looks. */
export type BlockStyle = Omit<Written, 'dir' | 'anchor'> & {
  /** From one baseline to the next, in font sizes; 1.5 if absent. */
  leading?: number;
  /** Room above it. */
  before?: number;
};

/** Texts of one direction, one below the other, each broken into lines of at most `width`. */
export function textBlock(
  typesetter: Typesetter,
  texts: readonly (readonly [text: string, style: BlockStyle])[],
  dir: Dir,
  width: number,
): Block {
  let height = 0;
  const markup = texts.flatMap(([text, { leading = 1.5, before = 0, ...style }]) => {
    if (text === '') return [];
    height += before;
    return typesetter.lines(text, style, dir, width).map((line) => {
      height += style.size * leading;
      const at = [dir === 'rtl' ? width : 0, height - style.size * (leading - 1.08)] as const;
      return written(typesetter, line, at, { ...style, dir });
    });
  });
  return { markup: markup.join(''), height };
}

/** Markup moved; nothing stays nothing. */
export const moved = (markup: string, x: number, y: number): string =>
  markup === ''
    ? ''
    : element('g', { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})` }, markup);

/** Blocks of the same width one below the other, `gap` apart where both hold something. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  return blocks.reduce((above, { markup, height }) => {
    if (height === 0) return above;
    const top = above.height === 0 ? 0 : above.height + gap;
    return { markup: above.markup + moved(markup, 0, top), height: top + height };
  }, EMPTY);
}

/** Blocks side by side, each at its own place from the left. */
export function abreast(blocks: readonly (readonly [block: Block, left: number])[]): Block {
  return {
    markup: blocks.map(([{ markup }, left]) => moved(markup, left, 0)).join(''),
    height: Math.max(0, ...blocks.map(([{ height }]) => height)),
  };
}
