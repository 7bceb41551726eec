import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const generated = new URL('src/graphql/generated/graphql.ts', import.meta.url);
const document = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode/gm;
const call = /\bgraphql\(`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`\)/g;

/**
 * Puts each GraphQL document where it is asked with, instead of the generated table of all of
 * them, which every page would have to fetch whole.
 */
export function documentsInPlace(): Plugin {
  const documents = new Map<string, string>();
  return {
    name: 'sinetti:documents-in-place',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      const table = readFileSync(generated, 'utf8');
      for (const [, name = '', body = ''] of table.matchAll(document)) documents.set(name, body);
    },
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /import \{ graphql \} from '[./]+\/graphql\/generated'/ },
      handler(code) {
        const placed = code.replace(call, (_, kind: string, name: string) => {
          if (kind === 'fragment') return 'void 0'; // it stands in the documents that use it
          const body = documents.get(`${name}Document`);
          if (!body) this.error(`${name} is not generated: npm run codegen`);
          return body;
        });
        return { code: placed.replace(/^import \{ graphql \} from .*$/m, ''), map: null };
      },
    },
  };
}
