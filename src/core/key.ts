/**
 * Content as text, the same for the same content, so that what was made of something can be kept by
 * it. For plain data: text, numbers, whole and exact ones, lists,
 * objects, maps and sets of them.
 */
export function keyOf(content: unknown): string {
  return JSON.stringify(content, (_, value: unknown) => {
    if (typeof value === 'bigint') return `${value}n`;
    return value instanceof Map || value instanceof Set ? [...value] : value;
  });
}
