import type { CodegenConfig } from '@graphql-codegen/cli';

// Types of every operation in src, from the schema that the server itself is
// built from. The result is committed.
const config: CodegenConfig = {
  schema: '../graph/schema/*.graphqls',
  documents: ['src/**/*.{ts,tsx}', '!src/graphql/generated/**'],
  generates: {
    'src/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { ID: 'string', Time: 'string', Date: 'string' },
      },
    },
  },
};

export default config;
