/** Opens a signed link beside the desk, which only exists on H5. */
export function openFile(link: string): void {
  window.open(link, '_blank', 'noopener');
}
