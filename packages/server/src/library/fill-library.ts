import type { Session } from '../database/database.ts'
import { LibraryWriter, type NewLibraryKeyword } from './library-writer.ts'

/** Writes keywords into the library, or brings them up to date; resolves to how many. */
export async function fillLibrary(
  session: Session,
  keywords: Iterable<NewLibraryKeyword>,
): Promise<number> {
  const writer = new LibraryWriter(session)
  for (const keyword of keywords) await writer.write(keyword)
  await writer.flush()
  return writer.written
}
