/**
 * Bytes that grow at their end. A large file is put together cell by cell: no string is made of a
 * line, and none of the file, which would take longer and twice the memory.
 */
export interface GrowingBytes {
  readonly add: (text: string) => void;
  /** All that was added. */
  readonly finish: () => Uint8Array;
}

const FIRST_SIZE = 65_536;
const ASCII = 0x7f;

/** `encode` gives the bytes of a text; those of ASCII are its character codes. */
export function growingBytes(encode: (text: string) => Uint8Array): GrowingBytes {
  let bytes = new Uint8Array(FIRST_SIZE);
  let size = 0;
  const makeRoom = (more: number): void => {
    if (size + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, size + more));
    larger.set(bytes);
    bytes = larger;
  };
  const addEncoded = (encoded: Uint8Array): void => {
    makeRoom(encoded.length);
    bytes.set(encoded, size);
    size += encoded.length;
  };
  return {
    add: (text) => {
      makeRoom(text.length);
      // Most texts are short and ASCII, which is copied sooner than the encoder is called.
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit > ASCII) {
          addEncoded(encode(text));
          return;
        }
        bytes[size + at] = unit;
      }
      size += text.length;
    },
    finish: () => bytes.subarray(0, size),
  };
}
