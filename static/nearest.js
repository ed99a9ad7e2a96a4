// For the page of unknown addresses: an unknown part of a dossier leads to the dossier itself,
// which says what it does not have.
const [, lang, dossier, rest] = /^\/(ar|en)\/([^/]+)\/(.+)$/.exec(location.pathname) ?? [];
if (rest !== undefined) {
  const answer = await fetch('/data/dossiers.json').catch(() => undefined);
  const dossiers = answer?.ok ? await answer.json() : [];
  if (dossiers.some(({ id }) => id === dossier))
    location.replace(`/${lang}/${dossier}?missing=${rest.split('/').join('%2F')}`);
}
