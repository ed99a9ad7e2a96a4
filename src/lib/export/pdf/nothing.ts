/**
 * In place of what jsPDF loads to draw HTML and SVG by itself, which it is never asked to: no file
 * of the build is made of it.
 */
export default undefined;
