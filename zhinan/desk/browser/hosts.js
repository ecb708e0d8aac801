// A branch and a pull request by the interface of the repository's host; the token goes to that host alone.

async function call(host, token, method, path, body) {
  const headers = { "Content-Type": "application/json" };
  if (host.kind === "gitlab") headers["PRIVATE-TOKEN"] = token;
  else if (host.kind === "github") headers.Authorization = `Bearer ${token}`;
  const more = host.kind === "gitee" ? { access_token: token } : {};
  const asks = method === "GET";
  const query = asks && host.kind === "gitee" ? `${path.includes("?") ? "&" : "?"}access_token=${encodeURIComponent(token)}` : "";
  const options = { method, headers, credentials: "omit", referrerPolicy: "no-referrer" };
  if (!asks) options.body = JSON.stringify({ ...body, ...more });
  const answer = await fetch(host.api + path + query, options);
  if (answer.status === 404 && asks) return null;
  if (!answer.ok) throw new Error(WORDS[answer.status] ?? `${host.name} 说：${answer.status}`);
  return answer.json();
}

const WORDS = {
  401: "令牌不对，或者过期了。",
  403: "令牌没有写这个仓库的权限。",
  404: "没有这个仓库，或者令牌看不到它。",
  422: "这个分支已经有了，或者没有东西可交。",
};

const encoded = (text) => {
  const bytes = new TextEncoder().encode(text);
  let signs = "";
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return btoa(signs);
};

export function branchName(now = new Date()) {
  return `desk-${now.toISOString().slice(0, 19).replace(/[^0-9]/g, "")}`;
}

export async function propose(host, token, files, title, body) {
  const branch = branchName();
  return (host.kind === "gitlab" ? toGitlab : host.kind === "github" ? toGithub : toGitee)({
    call: (...rest) => call(host, token, ...rest), project: host.project, branch, files, title, body,
  });
}

async function toGithub({ call, project, branch, files, title, body }) {
  const { default_branch: main } = await call("GET", `repos/${project}`) ?? { default_branch: "main" };
  const base = await call("GET", `repos/${project}/git/ref/heads/${main}`);
  if (!base) throw new Error(WORDS[404]);
  const before = await call("GET", `repos/${project}/git/commits/${base.object.sha}`);
  const tree = Object.entries(files).map(([name, text]) => {
    const entry = { path: `content/${name}`, mode: "100644", type: "blob" };
    return text === null ? { ...entry, sha: null } : { ...entry, content: text };
  });
  const made = await call("POST", `repos/${project}/git/trees`, { base_tree: before.tree.sha, tree });
  const commit = await call("POST", `repos/${project}/git/commits`, { message: title, tree: made.sha, parents: [base.object.sha] });
  await call("POST", `repos/${project}/git/refs`, { ref: `refs/heads/${branch}`, sha: commit.sha });
  return (await call("POST", `repos/${project}/pulls`, { title, body, head: branch, base: main })).html_url;
}

async function toGitlab({ call, project, branch, files, title, body }) {
  const id = encodeURIComponent(project);
  const found = await call("GET", `projects/${id}`);
  if (!found) throw new Error(WORDS[404]);
  const main = found.default_branch;
  const actions = [];
  for (const [name, text] of Object.entries(files)) {
    const path = `content/${name}`;
    const known = await call("GET", `projects/${id}/repository/files/${encodeURIComponent(path)}?ref=${main}`);
    const action = text === null ? "delete" : known ? "update" : "create";
    actions.push({ action, file_path: path, ...(text === null ? {} : { content: text }) });
  }
  await call("POST", `projects/${id}/repository/commits`, { branch, start_branch: main, commit_message: title, actions });
  const request = { source_branch: branch, target_branch: main, title, description: body };
  return (await call("POST", `projects/${id}/merge_requests`, request)).web_url;
}

async function toGitee({ call, project, branch, files, title, body }) {
  const found = await call("GET", `repos/${project}`);
  if (!found) throw new Error(WORDS[404]);
  const main = found.default_branch;
  await call("POST", `repos/${project}/branches`, { refs: main, branch_name: branch });
  for (const [name, text] of Object.entries(files)) {
    const path = `repos/${project}/contents/content/${name}`;
    const known = await call("GET", `${path}?ref=${main}`);
    const change = { message: title, branch, ...(known?.sha ? { sha: known.sha } : {}) };
    if (text === null) await call("DELETE", path, change);
    else await call(known?.sha ? "PUT" : "POST", path, { ...change, content: encoded(text) });
  }
  return (await call("POST", `repos/${project}/pulls`, { title, body, head: branch, base: main })).html_url;
}
