/**
 * Content as text, the same for the same content, so that what was made of something can be kept by
 * it. For plain data: text, numbers, whole and exact ones, lists and objects of them.
 */
export function keyOf(content: unknown): string {
  return JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
}
