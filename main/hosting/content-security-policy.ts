/**
 * The window's Content-Security-Policy, the same in every host. PDF.js decodes JPEG 2000 and JBIG2 images with
 * WebAssembly, hence 'wasm-unsafe-eval'; no script text is ever evaluated and no style or script stands in the page.
 */
const WINDOW_DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/**
 * The policy of a filing that is being printed to PDF. Filings carry their own styles; scripts are off in the
 * printing window anyway, and images come only from the same submission.
 */
const PRINTED_PAGE_DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'img-src': "'self' data:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives).map(([name, sources]) => `${name} ${sources}`).join('; ');
}

export const WINDOW_POLICY = policy(WINDOW_DIRECTIVES);
export const PRINTED_PAGE_POLICY = policy(PRINTED_PAGE_DIRECTIVES);

/** Sent with every answer to the window, whoever made it. */
export const WINDOW_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': WINDOW_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), bluetooth=(), midi=(), payment=()',
};

/** The same answer with the window's headers on it, except where it brings stricter ones of its own. */
export function withWindowHeaders(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(WINDOW_HEADERS)) if (!headers.has(name)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
