// In the preview only: reloads the page after a build, shows what is wrong with the newest one over the page.
(function () {
  "use strict";

  const own = "/__preview/";
  const version = document.currentScript.dataset.version;
  let events = null;
  let overlay = null;
  let reminders = null;

  /** An element with a class and a text; both may be empty. */
  function make(tag, name, text) {
    const element = document.createElement(tag);
    element.className = name;
    element.textContent = text;
    return element;
  }

  /** The line itself, marked from the column on that is complained of. */
  function excerpt(problem) {
    const begin = problem.column ? problem.column - 1 : problem.excerpt.length;
    const line = make("pre", "excerpt", problem.line + " | " + problem.excerpt.slice(0, begin));
    line.append(make("mark", "fault", problem.excerpt.slice(begin)));
    return line;
  }

  /** One complaint: where, what, the line itself, how to mend it. */
  function complaint(problem) {
    const entry = make("li", "problem", "");
    const place = [problem.path, problem.line, problem.column].filter(Boolean).join(":") +
      (problem.line ? " 第" + problem.line + "行" : "");
    entry.append(make("p", "place", place), make("p", "message", problem.message));
    if (problem.excerpt.trim()) {
      entry.append(excerpt(problem));
    }
    if (problem.others.length) {
      entry.append(make("p", "others", "还有 " + problem.alike + " 处：" + problem.others.join("、") + (problem.alike > problem.others.length ? "……" : "")));
    }
    if (problem.hint) {
      entry.append(make("p", "hint", "怎么改：" + problem.hint));
    }
    return entry;
  }

  function hide() {
    if (overlay) {
      overlay.remove();
      overlay = null;
    }
  }

  /** The complaints over the page, in a shadow tree: the site's stylesheet stays out, ours stays in. */
  function show(problems, total) {
    hide();
    overlay = document.createElement("div");
    overlay.id = "preview-overlay";
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = own + "overlay.css";
    const panel = make("section", "panel", "");
    panel.setAttribute("role", "alert");
    const close = make("button", "close", "先看上一次的页面");
    close.type = "button";
    close.addEventListener("click", hide);
    const list = make("ol", "problems", "");
    list.append(...problems.map(complaint));
    panel.append(make("h1", "title", total + " 个错误，网站没有更新"), close, list);
    const shown = problems.reduce(function (sum, problem) { return sum + 1 + problem.alike; }, 0);
    if (total > shown) {
      panel.append(make("p", "more", "还有 " + (total - shown) + " 个，见终端。"));
    }
    panel.append(make("p", "more", "改好保存，这里会自动消失。"));
    overlay.attachShadow({ mode: "open" }).append(style, panel);
    document.body.append(overlay);
  }

  /** What a person has to look at: a line at the foot of the page that opens. */
  function remind(problems, total) {
    if (reminders) {
      reminders.remove();
      reminders = null;
    }
    if (!total) {
      return;
    }
    reminders = document.createElement("div");
    reminders.id = "preview-reminders";
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = own + "overlay.css";
    const panel = make("details", "foot", "");
    const list = make("ol", "problems", "");
    list.append(...problems.map(complaint));
    panel.append(make("summary", "count", total + " 个提醒"), list);
    reminders.attachShadow({ mode: "open" }).append(style, panel);
    document.body.append(reminders);
  }

  function hear(message) {
    const news = JSON.parse(message.data);
    remind(news.problems.length ? [] : news.reminders, news.problems.length ? 0 : news.reminded);
    if (news.problems.length) {
      show(news.problems, news.total);
    } else if (news.version !== version) {
      location.reload();
    } else {
      hide();
    }
  }

  /** Only a page in view listens: a browser keeps no more than six connections to a host. */
  function listen() {
    if (document.visibilityState === "visible" && !events) {
      events = new EventSource(own + "events");
      events.addEventListener("message", hear);
    } else if (document.visibilityState !== "visible" && events) {
      events.close();
      events = null;
    }
  }

  document.addEventListener("visibilitychange", listen);
  window.addEventListener("pagehide", function () {
    if (events) {
      events.close();
      events = null;
    }
  });
  window.addEventListener("pageshow", listen);
  listen();
})();
