import { mount } from 'svelte';
import type { Told } from '$lib/briefing/told';
import { PARTS } from '$lib/export/html/parts';
import type { HeldAtlas } from '$lib/briefing/html';
import { Atlas } from '$lib/scene/atlas';
import '../app.css';
import '../fonts.css';
import '../passages.css';
import './article.css';
import Player from './player.svelte';

/** Something that the file holds, by its element's id. */
function held(id: string): unknown {
  return JSON.parse(document.getElementById(id)?.textContent ?? 'null');
}

const target = document.getElementById(PARTS.player);
const article = document.getElementById(PARTS.article);
if (target !== null && article !== null) {
  const told = held(PARTS.told) as Told;
  const { units, views, lands } = held(PARTS.atlas) as HeldAtlas;
  const atlas = new Atlas(units, views);
  document.documentElement.dataset['started'] = '';
  try {
    mount(Player, { target, props: { ...told, atlas, lands, article } });
  } catch (error) {
    // What can be read without the player is still there.
    delete document.documentElement.dataset['started'];
    throw error;
  }
}
