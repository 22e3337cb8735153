import type { PanelAction, PanelBalance, PanelLine, ProcessShare, ToPanel } from "../protocol/messages.ts";
