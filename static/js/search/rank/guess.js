// What is needed where letters were typed, or a slip may have been made: fetched with the readings.

import { collectFewerInitials, collectSlips } from "./slips.js";
import { Sounds } from "../read/sound.js";

export { Sounds, collectFewerInitials, collectSlips };
