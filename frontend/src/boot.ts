import * as z from 'zod';

// styled-components puts its style tags into the page at run time and marks them
// with the nonce that it finds under this name; without it a strict
// Content-Security-Policy leaves the page unstyled. Must run before the first
// component renders.
const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
if (meta) Object.assign(window, { __webpack_nonce__: meta.nonce });

// zod compiles its checks with `new Function` where it may; the policy forbids it
// and the browser would report each try.
z.config({ jitless: true });
