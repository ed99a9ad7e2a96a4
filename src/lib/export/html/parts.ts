/** Ids of the elements by which a briefing's file and the player in it know each other. */
export const PARTS = {
  told: 'briefing-told',
  basemap: 'briefing-basemap',
  article: 'briefing-article',
  player: 'briefing-player',
} as const;
