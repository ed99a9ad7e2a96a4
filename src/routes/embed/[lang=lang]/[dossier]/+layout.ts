export { load } from '../../../[lang=lang]/[dossier]/+layout';
