import { encode } from 'uqr';
import { element } from '../../renderers/svg/markup';

/** A QR code of an address, `side` units across, dark on light whatever the theme: scanners ask so. */
export function codeMarkup(link: string, side: number): string {
  const { data, size } = encode(link, { ecc: 'M', border: 2 });
  const cells = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  const scale = `scale(${(side / size).toFixed(5)})`;
  return element(
    'g',
    { transform: scale },
    element('rect', { width: size, height: size, fill: '#fff' }) +
      element('path', { d: cells.join(''), fill: '#000' }),
  );
}
