import { createHash } from 'node:crypto'
import type { FileTypes, ProofMediaType } from '../../ports/driven/invoice-documents.ts'

const taken: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg'] satisfies ProofMediaType[]

const isTaken = (mediaType: string | undefined): mediaType is ProofMediaType => mediaType !== undefined && taken.includes(mediaType)

/** Tells a file's type by how its bytes begin, whatever it is called. It does not tell whether the rest is sound. */
export function makeFileTypes(): FileTypes {
  return {
    async mediaTypeOf(bytes) {
      const { fileTypeFromBuffer } = await import('file-type') // with what it reads of all formats, and a proof is seldom sent
      const mediaType = (await fileTypeFromBuffer(bytes))?.mime
      return isTaken(mediaType) ? mediaType : null
    },
    sha256Of: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  }
}
