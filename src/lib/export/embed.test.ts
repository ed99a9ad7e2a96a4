import { expect, it } from 'vitest';
import { embedSnippet, type Embedded } from './embed';

const given: Embedded = {
  base: 'https://example.org',
  address: '/embed/ar/egypt-pakistan?kinds=visit.arms&at=48,29,3.4',
  ...{ lang: 'ar', width: 800, height: 560, title: 'مصر وباكستان' },
};

it('a snippet is one frame that waits its turn, tells nobody where it stands, and may do little', () => {
  expect(embedSnippet(given)).toBe(
    '<iframe src="https://example.org/embed/ar/egypt-pakistan?kinds=visit.arms&amp;at=48,29,3.4"' +
      ' title="مصر وباكستان" lang="ar" width="800" height="560" loading="lazy"' +
      ' referrerpolicy="no-referrer" sandbox="allow-scripts allow-same-origin allow-popups' +
      ' allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"' +
      ' style="border:0;max-width:100%"></iframe>',
  );
});

it.each(['"><script>alert(1)</script>', `' onload='x`, '</iframe><b>', '& "quoted" <title>'])(
  'the title %s stays a title',
  (title) => {
    const snippet = embedSnippet({ ...given, title });
    const [, read = ''] = / title="([^"]*)"/.exec(snippet) ?? [];
    expect(read).not.toMatch(/[<>]/);
    expect(
      read
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ).toBe(title);
    expect(snippet.match(/</g)).toHaveLength(2);
  },
);

it.each([
  [10, 10, 320, 240],
  [5000, 5000, 1200, 800],
  [640.4, 480, 640, 480],
])('%d × %d becomes a size that it is made for', (width, height, across, down) => {
  const snippet = embedSnippet({ ...given, width, height });
  expect(snippet).toContain(`width="${String(across)}" height="${String(down)}"`);
});

it('refuses what is no address of a web site', () => {
  expect(() => embedSnippet({ ...given, base: 'javascript:alert(1)' })).toThrow();
  expect(() => embedSnippet({ ...given, base: 'file:///tmp/' })).toThrow('no address');
});
