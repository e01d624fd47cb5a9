import type { Finding } from '../base/finding.js';
import type { EnvelopeSummary, LayerState } from '../base/verdict.js';
import type { XmlLimits } from '../xml/limits.js';
import type { Tree } from '../xml/tree.js';

export interface OpenOptions {
  /** Bounds on an XML document; those not named keep their default. */
  readonly limits?: Partial<XmlLimits>;
}

/** What arrived, opened. */
export interface Opened {
  /**
   * The document to judge, numbered and with paths from its own root; its lines and columns are those of what arrived. Undefined where
   * there is none, or none that is well-formed: then `findings` holds an error.
   */
  readonly tree: Tree | undefined;
  /** What opening found, in the order in which it stands in what arrived. */
  readonly findings: readonly Finding[];
  readonly layers: { readonly xml: LayerState; readonly envelope?: LayerState };
  /** What the document travelled in; undefined where it came alone. */
  readonly envelope?: EnvelopeSummary;
}
