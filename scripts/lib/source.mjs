// @ts-check
import ts from 'typescript';

/**
 * What a source file says, for the guards. Parsed, not matched by pattern: an import in a comment is
 * none, and a name in a string is no use of it.
 * @typedef {object} Source
 * @property {string[]} imports what it imports, in whatever way, types included
 * @property {Set<string>} names identifiers it reads and does not declare itself
 * @property {string[]} texts its strings and markup: what can reach the page, comments left out
 */

/** @param {ts.Node} node @returns {string[]} */
function importsOf(node) {
  /** @type {(ts.Node | undefined)[]} */
  let targets = [];
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    targets = [node.moduleSpecifier];
  else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    targets = [node.argument.literal];
  else if (ts.isCallExpression(node) && isImportCall(node.expression)) {
    targets = node.arguments.flatMap((one) =>
      ts.isArrayLiteralExpression(one) ? [...one.elements] : [one],
    );
  }
  return targets.flatMap((one) => (one && ts.isStringLiteralLike(one) ? [one.text] : []));
}

/** `import(…)` and Vite's `import.meta.glob(…)`. @param {ts.Node} callee */
function isImportCall(callee) {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isPropertyAccessExpression(callee) && ts.isMetaProperty(callee.expression);
}

/** Whether an identifier is only a label: a property's name, not a value. @param {ts.Identifier} node */
function isLabel(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent))
    return parent.getLastToken() === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  const labelled =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isEnumMember(parent);
  return labelled && parent.name === node;
}

/** @param {ts.Identifier} node */
function isDeclared(node) {
  const { parent } = node;
  const declares =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isClassDeclaration(parent) ||
    ts.isTypeAliasDeclaration(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent);
  return declares && parent.name === node;
}

/** @param {ts.Node} node */
function textOf(node) {
  if (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)) return [];
  const holdsText =
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node);
  if (holdsText) return [node.text];
  return ts.isRegularExpressionLiteral(node) ? [node.text] : [];
}

/** @param {string} code @returns {Source} */
function parseScript(code) {
  /** @type {Source} */
  const source = { imports: [], names: new Set(), texts: [] };
  /** @type {Set<string>} */
  const declared = new Set();
  /** @param {ts.Node} node */
  const visit = (node) => {
    source.imports.push(...importsOf(node));
    source.texts.push(...(node.parent ? textOf(node) : []));
    if (ts.isIdentifier(node) && isDeclared(node)) declared.add(node.text);
    else if (ts.isIdentifier(node) && !isLabel(node)) source.names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', code, ts.ScriptTarget.Latest, true));
  for (const name of declared) source.names.delete(name);
  return source;
}

/** @param {string} code @returns {Source} */
function parseMarkup(code) {
  const bare = code.replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, '');
  const imports = [...bare.matchAll(/\bimport\(\s*(['"])(.*?)\1/g)].map((match) => match[2] ?? '');
  return { imports, names: new Set(), texts: [bare] };
}

/**
 * Reads one file: TypeScript and JavaScript as they are, a component by its scripts and its markup,
 * anything else as markup.
 * @param {string} path @param {string} code
 * @returns {Source}
 */
export function parseSource(path, code) {
  if (/\.[cm]?[jt]s$/.test(path)) return parseScript(code);
  /** @type {string[]} */
  const scripts = [];
  const markup = code.replace(/<script\b[^>]*>([\s\S]*?)<\/script>/g, (_, script) => {
    scripts.push(script);
    return '';
  });
  const parts = [...scripts.map(parseScript), parseMarkup(markup)];
  return {
    imports: parts.flatMap((part) => part.imports),
    names: new Set(parts.flatMap((part) => [...part.names])),
    texts: parts.flatMap((part) => part.texts),
  };
}
