// Stands in for the Web eID browser extension and its application, for pages under
// test: it answers window messages as web-eid.js 2 and the extension exchange them
// (github.com/web-eid/web-eid.js, src/models/Action.ts and src/models/message), and
// signs hash(origin)+hash(nonce) by a card's key ("Web eID authentication token
// format specification", web-eid:1.0).
//
// Before it, the page's window gets
//   webEidDesk = { certificate, key, curve, origin?, fail? }
// certificate and key in Base64 (DER and PKCS #8), curve P-256, P-384 or P-521; origin
// only to lie about it; fail an ERR_WEBEID_* code that -failure is answered with. Without
// webEidDesk.certificate there is an extension and no card; without webEidDesk nothing
// answers, as where no extension is installed.
(() => {
  const versions = { library: '2.1.0', extension: '2.3.1', nativeApp: '2.7.0+0' };
  const hashOf = { 'P-256': ['SHA-256', 'ES256'], 'P-384': ['SHA-384', 'ES384'], 'P-521': ['SHA-512', 'ES512'] };
  const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const base64 = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));
  const join = (a, b) => new Uint8Array([...new Uint8Array(a), ...new Uint8Array(b)]);

  const token = async (desk, nonce) => {
    const [hash, algorithm] = hashOf[desk.curve];
    const digest = (text) => crypto.subtle.digest(hash, new TextEncoder().encode(text));
    const kind = { name: 'ECDSA', namedCurve: desk.curve };
    const key = await crypto.subtle.importKey('pkcs8', bytes(desk.key), kind, false, ['sign']);
    const content = join(await digest(desk.origin ?? location.origin), await digest(nonce));
    return {
      unverifiedCertificate: desk.certificate,
      algorithm,
      signature: base64(await crypto.subtle.sign({ name: 'ECDSA', hash }, key, content)),
      format: 'web-eid:1.0',
      appVersion: 'https://web-eid.eu/web-eid-app/releases/v2.7.0',
    };
  };

  const answer = async (desk, { action, challengeNonce }) => {
    if (desk.fail) throw { code: desk.fail, message: desk.fail };
    if (action === 'web-eid:status') return versions;
    if (!challengeNonce || challengeNonce.length < 44 || challengeNonce.length > 128) {
      throw { code: 'ERR_WEBEID_NATIVE_INVALID_ARGUMENT', message: 'challengeNonce' };
    }
    if (!desk.certificate) throw { code: 'ERR_WEBEID_USER_TIMEOUT', message: 'no card' };
    return token(desk, challengeNonce);
  };

  window.addEventListener('message', async ({ source, data }) => {
    const desk = window.webEidDesk;
    if (source !== window || !desk || !['web-eid:status', 'web-eid:authenticate'].includes(data?.action)) return;
    const say = (suffix, rest) => window.postMessage({ action: `${data.action}-${suffix}`, ...rest }, location.origin);
    say('ack', {});
    try {
      say('success', await answer(desk, data));
    } catch (error) {
      say('failure', { error: { code: error.code ?? 'ERR_WEBEID_UNKNOWN_ERROR', message: String(error.message ?? error) } });
    }
  });
})();
