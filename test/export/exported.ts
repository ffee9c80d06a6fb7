import { EXPORT_FORMATS, type FilesOf, type FormatName } from '../../src/export/formats.ts';
import { type ExportFilter, withSelection } from '../../src/export/selection.ts';
import type { openGraph } from '../../src/store/open-graph.ts';

type Graph = Awaited<ReturnType<typeof openGraph>>;

/** What a format writes of a graph: the bytes of each of its files, by name. */
export async function exported(db: Graph, format: FormatName, filter: ExportFilter = {}): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const filesOf: FilesOf = await EXPORT_FORMATS[format].load();
  await withSelection(db, filter, async (selection) => {
    for (const { name, pieces } of filesOf(selection, filter)) {
      const parts: Buffer[] = [];
      for await (const piece of pieces) parts.push(Buffer.from(piece));
      files.set(name, Buffer.concat(parts));
    }
  });
  return files;
}

/** The one file of a format that is one, as text. */
export async function exportedText(db: Graph, format: FormatName, filter: ExportFilter = {}): Promise<string> {
  const [file] = (await exported(db, format, filter)).values();
  return file!.toString('utf8');
}
