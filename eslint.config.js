import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { layerRules } from './tests/architecture/layers.js'

// Remix answers with what a loader throws.
const thrownResponses = [
  { from: 'lib', name: 'Response' },
  { from: 'package', package: '@remix-run/server-runtime', name: 'TypedResponse' },
]

export default defineConfig(
  { ignores: ['build/', 'data/', 'public/', 'test-results/', 'playwright-report/', '.cache/'] },
  // A rule is kept or changed here, never switched off in passing.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: reactHooks.configs.flat.recommended.plugins,
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-control-regex': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      // The runner of the browser tests reads what a fixture needs from its pattern, the empty one too.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      'no-implicit-coercion': 'error',
      'prefer-const': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/rules-of-hooks': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      // The dearest of its kind; what an `any` is then used for is caught by the others.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/only-throw-error': ['error', { allow: thrownResponses, allowThrowingUnknown: true }],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Kysely's expression builders are meant to be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  // Islands are plain scripts for the browser; the types know what is there.
  { files: ['app/islands/**'], rules: { 'no-undef': 'off' } },
  // A test that finds nothing there fails by itself.
  { files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  // Remix lets a server declare its context by merging into an interface.
  { files: ['app/http/context.ts'], rules: { '@typescript-eslint/no-empty-object-type': 'off' } },
  { files: ['app/routes/**/route.tsx'], rules: { 'max-lines': ['error', { max: 150 }] } },
  layerRules,
)
