/** Opens the address in a tab of its own that knows nothing of this page. */
export function openElsewhere(url: string): void {
  window.open(url, '_blank', 'noopener,noreferrer');
}
