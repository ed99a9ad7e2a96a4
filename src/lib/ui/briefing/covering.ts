import type { Command } from '$lib/briefing/keys';
import type { Panel, Telling } from './telling.svelte';

/** Fills the screen, or leaves it. */
function fullScreen(): void {
  const done =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  // Refused by the browser: the page stays as it is, which is no harm.
  done.catch(() => undefined);
}

type Covers = 'fullScreen' | 'black' | 'white' | 'overview' | 'help';

/** What the commands do that cover the picture: each again takes off what it has put on. */
export function covering(telling: Telling): Record<Extract<Command, Covers>, () => void> {
  const screen = (wanted: 'black' | 'white') => () => {
    telling.screen = telling.screen === wanted ? 'map' : wanted;
    // A dialog would lie above it.
    telling.panel = 'none';
  };
  const panel = (wanted: Exclude<Panel, 'none'>) => () => {
    telling.panel = telling.panel === wanted ? 'none' : wanted;
  };
  return {
    fullScreen,
    ...{ black: screen('black'), white: screen('white') },
    ...{ overview: panel('overview'), help: panel('help') },
  };
}

/**
 * Takes off what lies on top: the screen, a panel, wandering.
 * @returns whether there was anything.
 */
export function uncover(telling: Telling): boolean {
  if (telling.screen !== 'map') telling.screen = 'map';
  else if (telling.panel !== 'none') telling.panel = 'none';
  else if (telling.wandering) telling.resume();
  else return false;
  return true;
}
