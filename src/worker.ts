import { thisThread } from "./editor/index/hostThreads.ts";
import { serveReader } from "./editor/index/serveReader.ts";

// Reads texts in a thread of its own, beside the extension host's.
const thread = thisThread();
const take = serveReader((message) => thread.postMessage(message));
thread.onmessage = ({ data }) => take(data);
