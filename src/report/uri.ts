/**
 * The name of an input as a URI reference (RFC 3986): a relative one where the name is relative. Every segment is encoded, so that
 * no name reads as a scheme, a host or a query. A lone surrogate, which UTF-8 lacks, becomes U+FFFD.
 */
export function inputUri(name: string): string {
  const drive = /^[A-Za-z]:[\\/]/.test(name);
  const path = drive ? `/${name.replaceAll('\\', '/')}` : name;
  const segments = path.replace(LONE, '\uFFFD').split('/').map(encodeURIComponent);
  if (drive) segments[1] = name.slice(0, 2);
  return path.startsWith('/') ? `file://${segments.join('/')}` : segments.join('/');
}

const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
