/** The shape of the page's data, and the little of vis-network that the page uses. For `tsc --checkJs` only. */
type Bearing = "supports" | "contradicts" | "denies" | "plans";
type Status = "certainly" | "possibly" | "";

interface Claim {
  claim: string; bearing: Bearing; words?: string; before?: string; after?: string; said?: string;
  speaker?: string; citation?: string; sourceKind?: string; locator?: string; modality?: string; namedAs?: string; document?: string;
}
interface Thing {
  id: string; label: string; short: string; kind: string; shape: string; x: number; y: number; names: string[];
}
interface Fact {
  id: string; from: string; to: string; relation: string; capacity: string; capacityLabel: string; broad: string;
  line: string; bend: number; begin: string; end: string; beginWords: string; endWords: string;
  possiblyFrom: string; certainlyFrom: string; certainlyUntil: string; possiblyUntil: string;
  agreement: string; why: string; claims: Claim[];
}
interface Line { label: string; light: string; dark: string; dash: number[]; width: number; }
interface Data {
  meta: { question: string; on: string; head: string; radius: number };
  lines: Record<string, Line>; opacity: Record<Status, number>; nodes: Thing[]; facts: Fact[];
}
interface Point { x: number; y: number; }
interface Drawn {
  drawNode?: () => void; drawExternalLabel?: () => void; nodeDimensions?: { width: number; height: number };
}
interface Pen { ctx: CanvasRenderingContext2D; id: string; x: number; y: number; }
interface Choice { kind: "node" | "fact"; id: string; }

declare namespace vis {
  class DataSet {
    constructor(items: object[]);
    update(items: object[]): void;
    remove(ids: string[]): void;
  }
  class Network {
    constructor(host: HTMLElement, data: { nodes: DataSet; edges: DataSet }, options: object);
    on(event: string, action: (event: any) => void): void;
    redraw(): void;
    getScale(): number;
    getViewPosition(): Point;
    getNodeAt(point: Point): string | undefined;
    getEdgeAt(point: Point): string | undefined;
    canvasToDOM(point: Point): Point;
    DOMtoCanvas(point: Point): Point;
    moveTo(options: { position?: Point; scale?: number; animation?: boolean }): void;
    setSize(width: string, height: string): void;
  }
}
