/** Bytes that are no text in an encoding. */
import type { ArgsOf } from '../findings/catalog.ts';

/** Why bytes are no text, and the offset of the byte that shows it. */
export interface EncodingFault {
  readonly why: ArgsOf<'encoding-unknown'>['why'];
  /** What the message says of it; nothing by default. */
  readonly detail?: string;
  readonly at: number;
}
