import { createHash } from 'node:crypto';
import { isAbsolute, join, normalize, sep } from 'node:path';
import { type Disk, durable, realDisk } from '../../base/disk.js';
import { type Channel, ChannelError, type Parcel } from '../channel.js';

/** The file in the root whose further names are marks. */
const MARKS = '.peppolkit-marks';

/** Where the folders of recipients are. */
export interface FolderChannelOptions {
  /** Every recipient's folder lies inside. */
  readonly root: string;
  readonly disk?: Disk;
}

/**
 * Puts files into a recipient's folder: each under a temporary name, synced, renamed, so that who watches the folder never sees half a
 * file. A hidden mark says that all of a delivery lies ready: tried again after that, only what still has its temporary name is renamed,
 * so that a file which the recipient has taken away does not come back.
 */
export class FolderChannel implements Channel {
  readonly kind = 'folder';
  readonly #root: string;
  readonly #disk: Disk;

  constructor({ root, disk = realDisk }: FolderChannelOptions) {
    this.#root = root;
    this.#disk = disk;
  }

  async deliver({ delivery, settings, pieces }: Parcel): Promise<string> {
    const folder = this.#folder(settings);
    try {
      if (!this.#disk.exists(folder)) {
        this.#disk.makeFolder(folder);
        await durable(this.#disk, [], [this.#root]);
      }
      const mark = join(folder, markOf(delivery));
      const names = pieces.map(({ fileName }) => ({
        temporary: join(folder, `.${hash(`${delivery} ${fileName}`)}.part`),
        final: join(folder, fileName),
      }));
      if (!this.#disk.exists(mark)) {
        for (const [i, { fileName, bytes }] of pieces.entries()) {
          if (fileName !== safeFileName(fileName)) throw new ChannelError(`'${fileName}' is no file name`, false);
          this.#disk.write(names[i].temporary, bytes);
        }
        const files = names.map(({ temporary }) => temporary);
        await durable(this.#disk, files);
        await durable(this.#disk, this.#mark(mark), [folder]);
      }
      for (const { temporary, final } of names) if (this.#disk.exists(temporary)) this.#disk.rename(temporary, final);
      await durable(this.#disk, [], [folder]);
    } catch (error) {
      if (error instanceof ChannelError) throw error;
      throw new ChannelError(`the folder cannot be written: ${(error as Error).message}`, true, { cause: error });
    }
    return `${pieces.length} files in ${folder}: ${pieces.map(({ fileName }) => fileName).join(', ')}`;
  }

  async settled({ delivery, settings }: Pick<Parcel, 'delivery' | 'settings'>): Promise<void> {
    this.#disk.remove(join(this.#folder(settings), markOf(delivery)));
  }

  async close(): Promise<void> {}

  /**
   * All marks are names of one empty file: a file made and removed for each delivery costs the file system more than the delivery, since
   * ext4 passes over every file removed in the last minute when it makes a new one. Says what must be synced for it.
   */
  #mark(mark: string): string[] {
    const file = join(this.#root, MARKS);
    try {
      if (!this.#disk.exists(file)) {
        this.#disk.write(file, new Uint8Array());
        this.#disk.sync(file);
      }
      this.#disk.link(file, mark);
      return [];
    } catch {
      // Another file system, one without links, or more names than a file may have.
      this.#disk.write(mark, new Uint8Array());
      return [mark];
    }
  }

  #folder(settings: string): string {
    const { path } = JSON.parse(settings) as { path: string };
    const inside = normalize(path);
    if (isAbsolute(inside) || inside === '..' || inside.startsWith(`..${sep}`))
      throw new ChannelError(`the path ${path} leads out of the root of all folders`, false);
    return join(this.#root, inside);
  }
}

function markOf(delivery: string): string {
  return `.${hash(delivery)}.ready`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

/** A file name that every system takes and none reads as a path or a hidden file. */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}/\\:*?"<>|]/gu, '_')
    .replace(/^[.\s]+/, '_')
    .replace(/[.\s]+$/, '');
  return plain === '' ? '_' : shortened(plain, 180);
}

/** At most so many bytes of UTF-8, the extension kept. */
function shortened(name: string, most: number): string {
  if (Buffer.byteLength(name) <= most) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  let stem = name.slice(0, name.length - extension.length);
  while (Buffer.byteLength(stem + extension) > most) stem = [...stem].slice(0, -1).join('');
  return stem + extension;
}
