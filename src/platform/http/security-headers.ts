import { randomBytes } from 'node:crypto'

/** A fresh value for the scripts of one page; nobody can guess it, so nobody can add a script. */
export const newNonce = (): string => randomBytes(16).toString('base64')

export const CSP_REPORT_PATH = '/csp'

/**
 * Content security policy: scripts only with this answer's nonce, styles only from files. Style attributes are allowed
 * because React Aria's hidden inputs and chart drawings carry them; `<style>` elements are not.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    `report-uri ${CSP_REPORT_PATH}`,
  ].join('; ')
}

const ONE_YEAR_SECONDS = 31_536_000

/** Headers of every answer. HSTS only when the site is reached by https, so that a test on plain http locks nobody out. */
export function securityHeaders(nonce: string, secure: boolean): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy':
      'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(secure ? { 'Strict-Transport-Security': `max-age=${ONE_YEAR_SECONDS}; includeSubDomains` } : {}),
  }
}
