import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The part that SvelteKit's tsconfig covers; only there can rules ask for types. */
const TYPED = ['src/**/*.ts', 'tests/**/*.ts'];

/** Rules that need types are by far the slowest: they see TypeScript files, not components. */
const typed = {
  files: TYPED,
  extends: [ts.configs.strictTypeChecked],
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
  },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  },
};

const components = {
  files: ['**/*.svelte', '**/*.svelte.ts'],
  languageOptions: {
    parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
  },
};

export default defineConfig(
  {
    ignores: [
      'build/',
      '.svelte-kit/',
      '.cache/',
      'static/',
      'test-results/',
      'playwright-report/',
    ],
  },
  js.configs.recommended,
  { files: ['**/*.{ts,svelte}'], extends: [ts.configs.strict] },
  svelte.configs.recommended,
  typed,
  components,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.{ts,svelte}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // The compiler knows which names exist, types among them.
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // The site lives at the root of its host, and its paths are built in one place.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    ignores: ['src/lib/renderers/svg/trusted.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
          message: 'Markup is put into the page by renderers/svg/trusted alone.',
        },
      ],
    },
  },
  // Playwright calls its fixtures with an object pattern even where nothing is taken from it.
  { files: ['tests/e2e/**/*.ts'], rules: { 'no-empty-pattern': 'off' } },
);
