/** Ids of the elements by which a briefing's file and the player in it know each other. */
export const PARTS = {
  told: 'briefing-told',
  atlas: 'briefing-atlas',
  article: 'briefing-article',
  player: 'briefing-player',
} as const;
