/** One spelling for comparison: case, repeated spaces and ё/е do not matter. `Пётр  ` is `петр`. */
export function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ё', 'е');
}
