import type { PanelHost } from "./createPanel.ts";
import { createPanel } from "./createPanel.ts";

declare function acquireVsCodeApi(): PanelHost;

const panel = createPanel(document.getElementById("panel")!, acquireVsCodeApi());
window.addEventListener("message", (event) => panel.receive(event.data));
panel.start();
