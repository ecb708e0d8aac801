// A query as typed → plain text, tokens, and which of its characters carry no meaning of their own.

const TONES = { ā: "a", á: "a", ǎ: "a", à: "a", ē: "e", é: "e", ě: "e", è: "e", ī: "i", í: "i", ǐ: "i", ì: "i",
  ō: "o", ó: "o", ǒ: "o", ò: "o", ū: "u", ú: "u", ǔ: "u", ù: "u", ü: "v", ǖ: "v", ǘ: "v", ǚ: "v", ǜ: "v" };

const MARKED = new RegExp(`[${Object.keys(TONES).join("")}]`, "g");
// Chinese characters alone, none of which is written otherwise: most of what the lists hold.
const PACKED = /^[\u3400-\u5e0f\u5e11-\u9fff]*$/;

// What people wrap around the words that matter. Longer ones first where one contains another.
const FILLERS = new RegExp([
  "请问一下|请问|麻烦问|老师您好|老师你好|你好|您好|咨询一下|在线等|[一二两三四五六七八九十几\\d]+[万千百]多?[块元]?|除了|以外|想问下|想问|问一下|想知道|我想要|我想|我要|我们|我家|怎么样|怎么才能|怎么去|怎么办理|怎么办|办事(?!处)|怎么弄|怎么搞",
  "怎么做|怎么|咋办|咋弄|咋整|咋|如何|怎样|需要带什么|需要什么|需要哪些|需要提供|要带什么|带什么|要什么|要哪些|用什么|什么样|什么|哪些",
  "有没有|是不是|能不能|可不可以|可以不|可以|能否|是否|行不行|行吗|可以吗|能吗|吗|呢|啊|吧|呀|嘛|么|谢谢|急急急",
  "需要|应该|必须|现在|目前|之后|以后|之前|的时候|时候|这个|那个|一下|一些|多少钱|多少天|要多久|多久|多长时间|几天|多少",
  "俺家|咱家|俺们|咱们|俺|咱|人家|我妈|我爸|我娘|我爹|俺娘|俺爹|我父亲|我母亲|父亲|母亲|爷爷|奶奶|姥姥|姥爷|公公|婆婆|岳父|岳母|老爷子|老太太|老头子|老头|老伴|闺女|姑娘|丫头|哥哥|弟弟|姐姐|妹妹|亲戚|朋友|同事|邻居|一个人",
  "今年|去年|明年|前年|上个月|这个月|下个月|上周|昨天|今天|明天|最近|刚刚|刚才|已经|还没有|还没|马上|突然|一直|经常|常年|每次|每个月|每月|这边|那边|方面|期间|后来|结果|因为|所以|但是|如果|就是|还是|或者|而且|然后|打算|准备|听说|据说|找谁|问谁|谁管|谁给|谁能|上哪儿|上哪|往哪|啥时候|啥时|啥样|啥|哪年|几时|多会|行不|能不|给不|不给|是否能|中不中|中不|成不|怎么处理|还用|还要",
  "进度|办到哪一步|到哪一步|流程|手续|步骤|条件|规定|政策|攻略|指南|事项|业务|问题|情况|材料|资料|办理|哪里办|在哪办|去哪办|哪里|在哪里|在哪儿|在哪|去哪里|去哪儿|去哪|哪儿",
].join("|"), "g");
// Words that ask for a place or a number rather than for an item; a field has some of its own.
const HALL_HINT = "大厅|窗口|地址|位置|地图|几楼|上班时间|几点上班|几点下班|几点|周末|周六|星期六|营业时间|开门|关门|电话|号码|热线|座机|政务中心|服务中心|办事处|分中心|在哪|去哪|哪里|哪儿|怎么走";
// A word of the site's as a pattern that means just it.
export const literal = (word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&");
export const hallHint = (words = []) => new RegExp([HALL_HINT, ...words.map(literal)].join("|"), "g");
// Words that ask for one section of an item's page.
const SECTION_HINTS = [
  [/材料|资料|带什么|带啥|证件|需要什么|要什么|需要哪些|表格/, "materials"],
  [/多久|几天|多长时间|时限|什么时候到账|多少天/, "time-limit"],
  [/流程|步骤|手续|怎么办|怎么弄|如何/, "steps"],
  [/在哪|去哪|哪里|哪儿|地址|大厅|窗口|网上|小程序/, "channels"],
  [/电话|号码|咨询|进度|投诉|监督/, "phones"],
  [/条件|什么人|谁能|资格/, "conditions"],
];

export const LONGEST = 60;

// Lower case, half width, simplified, no marks; spaces between what was apart.
export function plain(text, traditional) {
  const found = String(text).normalize("NFKC").toLowerCase().replace(MARKED, (char) => TONES[char]).replace(/['’]/g, "");
  const simple = traditional ? Array.from(found, (char) => traditional.get(char) || char).join("") : found;
  return simple.replace(/帐/g, "账").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

// Text to search in: as plain(), without the spaces.
export function packed(text) {
  return PACKED.test(text) ? text : plain(text).replace(/ /g, "");
}

export const isHan = (char) => char >= "\u3400" && char <= "\u9fff";
const isLetter = (char) => char >= "a" && char <= "z";

// The query in pieces: at spaces, and where two or more Latin letters meet anything else.
export function tokensOf(query) {
  const tokens = [];
  for (const word of query.slice(0, LONGEST).split(" ")) {
    for (const piece of word.match(/[a-z]{2,}|(?:[^a-z]|[a-z](?![a-z]))+/g) || []) tokens.push(piece);
  }
  return tokens;
}

export const isLatin = (token) => [...token].every(isLetter);

// Words of which a particle is a part.
const NO_PARTICLES = /失能|智能|功能|能力|请假|在职|在校|在编|在岗|过期|过世|去世|给付|有效|有限|国有/g;
const PARTICLES = "的了着过我你他她在去要想能给和跟与是有请吗呢";

// For each character of a token whether it says nothing by itself; hall: see hallHint().
export function fillerMask(token, hall) {
  const mask = new Array(token.length).fill(false);
  for (const pattern of [FILLERS, hall]) {
    token.replace(pattern, (found, at) => mask.fill(true, at, at + found.length));
  }
  const whole = token.replace(NO_PARTICLES, (word) => "-".repeat(word.length));
  for (let i = 0; i < token.length; i++) if (PARTICLES.includes(whole[i])) mask[i] = true;
  return mask;
}

// The query in the ways in which it is worth reading: as typed, in one piece, without what says nothing.
export function readingsOf(query, hall) {
  const tokens = tokensOf(query);
  const joined = packed(query).slice(0, LONGEST);
  const mask = fillerMask(joined, hall);
  const bare = [...joined].filter((_, index) => !mask[index]).join("");
  const readings = [tokens];
  if (tokens.length > 1) readings.push([joined]);
  if (bare.length > 1 && bare.length < joined.length) readings.push(tokensOf(bare));
  return readings;
}

// What a query asks for besides its subject: a hall, a form, the meaning of a word.
export const asksForHall = (query, hall) => query.search(hall) >= 0;
export const asksForForm = (query) => /表(?!示|现|明)/.test(query.replace(/代表/g, ""));
export const asksForMeaning = (query) => /什么意思|啥意思|是什么|是啥|什么叫|名词|解释/.test(query);

// The section that a query asks for, or "".
export function sectionAsked(query) {
  const found = SECTION_HINTS.find(([pattern]) => pattern.test(query));
  return found ? found[1] : "";
}
