import tseslint from 'typescript-eslint'

/** Types do most of the work; these rules hold what they cannot: promises, dead code, size. */
export default tseslint.config(
  { ignores: ['node_modules/', '.data/', 'openapi/dist/', 'adapters/http/generated/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/require-await': 'off', // ports promise; an adapter that has nothing to wait for still does
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNullish: true }],
      '@typescript-eslint/unbound-method': 'off', // factories return closures: nothing here has a `this` to lose
      '@typescript-eslint/no-unsafe-unary-minus': 'off', // a branded bigint is one
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'max-params': ['error', 4],
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'ports/**/*.ts', 'adapters/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['test/**/*.ts', 'contract-tests/**/*.ts', 'infra/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/no-base-to-string': 'off', 'no-console': 'off' },
  },
)
