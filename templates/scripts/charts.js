// Makes the charts of a page interactive when a reader asks for it.
//
// A chart is a figure with a picture and, in a script element beside it, the
// options of its interactive form. This script adds a button to each such figure;
// the first press of one loads ECharts, from this site. Colours come from the
// stylesheet.
(() => {
  "use strict";

  const library = document.currentScript.dataset.echarts;
  const prefers = condition => matchMedia(`(${condition})`).matches;

  let loading;
  const load = () => loading ??= new Promise((resolve, reject) => {
    const script = make("script", { src: library });
    script.onload = () => resolve(window.echarts);
    script.onerror = () => { script.remove(); loading = undefined; reject(); };
    document.head.append(script);
  });

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  const button = (text, onclick) => make("button", { type: "button", textContent: text, onclick });

  // The text of one quarter in the options, with a line for each series.
  const lines = (options, n) => options.series
    .filter(series => series.data[n].name)
    .map(series => `${series.name}: ${series.data[n].name}`)
    .reverse();

  const sentence = (options, n) => `${options.xAxis[0].data[n]}. ${lines(options, n).join(". ")}.`;

  // Dashes stand for targets in the legend, and dots for where classes begin.
  const dashes = "path://M0 0h8v2H0zM11 0h8v2h-8z";
  const dots = "path://M0 0h3v2H0zM8 0h3v2H8zM16 0h3v2h-3z";
  const icons = { target: dashes, ceiling: dashes };
  const isEdge = one => one.id.startsWith("edge-");

  // The colours of the comparators, as the stylesheet gives them to the static
  // picture. The options list the first comparator last.
  function comparators(options, colour) {
    const all = options.series.filter(one => one.id.startsWith("comparator-")).reverse();
    return Object.fromEntries(all.map((one, n) => [one.id, colour(`comparator-${n % 4 + 1}`)]));
  }

  // How wide a text of a chart is, in pixels.
  function measureOf(figure) {
    const context = make("canvas").getContext("2d");
    context.font = `12.5px ${getComputedStyle(figure).fontFamily}`;
    return text => context.measureText(text).width;
  }

  // A text in lines, none of which is wider than the room if its words allow it.
  function broken(text, room, measure) {
    const [first, ...words] = text.split(" ");
    return words.reduce((all, word) => {
      const longer = `${all.at(-1)} ${word}`;
      return measure(longer) > room ? [...all, word] : [...all.slice(0, -1), longer];
    }, [first]);
  }

  // The room beside the sign of a legend, and within the border of a tooltip.
  const inLegend = width => width - 48;
  const inTooltip = width => width - 64;

  // The extra height above the plot that the legend and unit need at this width.
  function legendRoom(options, width, figure) {
    const measure = measureOf(figure);
    let height = 0, row = 0, x = 0;
    for (const one of options.series) {
      const name = broken(one.name, inLegend(width), measure);
      const entry = 40 + Math.max(...name.map(measure));
      if (x > 0 && x + entry > width) [height, row, x] = [height + row, 0, 0];
      row = Math.max(row, 24 + 17 * (name.length - 1));
      x += entry;
    }
    return Math.max(0, height + row + (options.yAxis[0].name ? 36 : 12) - Number(options.grid[0].top));
  }

  // The options with the page's fonts and colours. Patterns appear only for readers
  // who prefer more contrast: series are distinct without them.
  function dressed(options, figure) {
    const css = getComputedStyle(figure);
    const colour = name => css.getPropertyValue(`--${name}`).trim();
    const [ink, quiet, line, paper] = ["ink", "quiet", "line", "paper"].map(colour);
    const text = { color: quiet, fontFamily: css.fontFamily, fontSize: 12.5 };
    const measure = measureOf(figure);
    const others = comparators(options, colour);
    // A filled mark stands out from a bar by its border; a hollow one has no other.
    const bordered = one => others[one.id] && !one.data.some(item => item.symbol?.startsWith("empty"));
    // A label shows the figure without its unit, which is named above the axis.
    const brief = over => over.name.split(options.yAxis[0].name ? /,? / : ", ")[0];
    const looks = { reading: colour("accent"), "year-1": colour("accent"), "year-2": quiet, "year-3": quiet, "year-4": quiet, target: ink, ceiling: ink, tolerance: colour("within"), range: colour("better") };
    const series = options.series.map(one => {
      const color = others[one.id] ?? (isEdge(one) ? ink : looks[one.id.replace(/^reading-\d+$/, "reading")]);
      return {
        ...one,
        itemStyle: { ...one.itemStyle, ...bordered(one) && { borderColor: paper, borderWidth: 1 }, color, opacity: one.markArea ? 0.3 : 1 },
        lineStyle: { width: 2.5, ...one.lineStyle, color },
        label: { ...one.label, ...text, formatter: brief, color, fontWeight: 600, textBorderColor: paper, textBorderWidth: 3 },
        markLine: one.markLine && { ...one.markLine, silent: true, animation: false, label: { ...one.markLine.label, ...text }, data: one.markLine.data.map(mark => ({ ...mark, lineStyle: { ...mark.lineStyle, color: "xAxis" in mark ? quiet : color } })) },
        markArea: one.markArea && { ...one.markArea, silent: true, itemStyle: { color, opacity: 0.16 } },
        emphasis: { disabled: true, scale: false },
        ...others[one.id] && { z: 6 },
      };
    });
    const quarters = options.xAxis[0].data;
    const few = !options.dataZoom;
    const name = (quarter, n) => few && n > 0 && /^Q[2-4] \d/.test(quarter) ? quarter.split(" ")[0] : quarter.replace(" ", "\n");
    const axis = { axisLine: { lineStyle: { color: line } }, axisTick: { lineStyle: { color: line } }, splitLine: { lineStyle: { color: line } } };
    const onto = (from, more, label) => ({ ...from, ...axis, ...more, axisTick: { ...from.axisTick, ...axis.axisTick }, axisLabel: { ...from.axisLabel, ...text, ...label } });
    return {
      ...options,
      series,
      animation: !prefers("prefers-reduced-motion: reduce"),
      textStyle: text,
      aria: { ...options.aria, decal: { show: prefers("forced-colors: active") || prefers("prefers-contrast: more") } },
      title: { ...options.title, textStyle: { ...text, color: ink, fontSize: 16, fontWeight: 600 } },
      toolbox: { show: false },
      legend: { ...options.legend, textStyle: { ...text, lineHeight: 17 }, formatter: name => broken(name, inLegend(figure.clientWidth), measure).join("\n"), data: series.map(one => ({ name: one.name, icon: icons[one.id] ?? (isEdge(one) ? dots : others[one.id] && one.symbol) })).reverse() },
      tooltip: {
        ...options.tooltip,
        backgroundColor: paper, borderColor: quiet, textStyle: { ...text, color: ink, lineHeight: 18 },
        axisPointer: { type: "line", lineStyle: { color: quiet, type: "solid" } },
        formatter: over => [quarters[over[0].dataIndex], ...lines(options, over[0].dataIndex)].flatMap(line => broken(line, inTooltip(figure.clientWidth), measure)).join("\n"),
      },
      xAxis: options.xAxis.map(one => onto(one, { splitLine: { show: false } }, { formatter: name, lineHeight: 17, ...few && { interval: 0, hideOverlap: false } })),
      yAxis: options.yAxis.map(one => onto(one, { nameTextStyle: { ...text, align: "left", padding: [0, 0, 0, -44] } })),
      dataZoom: options.dataZoom?.map(one => ({ ...one, textStyle: text, bottom: 8, height: 26 })),
    };
  }

  // The figures as the chart shows them: the names of the columns, then a row for each
  // quarter.
  function figures(options) {
    const columns = [...options.series].reverse();
    return [[say("term.quarter"), ...columns.map(one => one.name)],
      ...options.xAxis[0].data.map((quarter, n) => [quarter, ...columns.map(one => one.data[n].name || "")])];
  }

  // The chart as a visible table. The page already has one for screen readers.
  function table(options) {
    const [names, ...quarters] = figures(options);
    const head = names.map((name, n) => make("th", { scope: "col", className: n ? "right" : "", textContent: name }));
    const rows = quarters.map(([quarter, ...cells]) => make("tr", {},
      make("th", { scope: "row", textContent: quarter }),
      ...cells.map(cell => make("td", { className: "right", textContent: cell || "–" }))));
    return make("table", { className: "chart-table" },
      make("caption", { textContent: options.title.text }),
      make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows));
  }

  const download = (href, name) => make("a", { href, download: name }).click();

  // Saves the figures as CSV, as RFC 4180 has it. A name that a spreadsheet would take for a
  // formula has an apostrophe before it, as in data.csv.
  function saveFigures(options) {
    const quoted = cell => `"${cell.replace(/^[=+@-]/, "'$&").replaceAll('"', '""')}"`;
    const text = figures(options).map(row => row.map(quoted).join(",") + "\r\n").join("");
    download(`data:text/csv;charset=utf-8,${encodeURIComponent(text)}`, `${options.toolbox.feature.saveAsImage.name}.csv`);
  }

  // Saves the chart as an image with its title and legend.
  function saveImage(echarts, options, figure) {
    const chart = echarts.init(make("div", {}), null, { renderer: "canvas", width: 960, height: 540 });
    const whole = dressed(options, figure);
    chart.setOption({
      ...whole, animation: false, dataZoom: undefined,
      title: { ...whole.title, show: true, top: 8, left: 0 },
      legend: { ...whole.legend, top: 40, formatter: null },
      grid: { ...whole.grid[0], top: 104 + legendRoom(options, 960, figure) },
    });
    const { name, type } = options.toolbox.feature.saveAsImage;
    const href = chart.getDataURL({ type, pixelRatio: 2, backgroundColor: getComputedStyle(document.body).backgroundColor });
    chart.dispose();
    download(href, `${name}.${type}`);
  }

  // Replaces the picture of one chart with its interactive form.
  function explore(echarts, options, figure) {
    const canvas = make("div", { className: "chart-canvas" });
    const stage = make("div", { className: "chart-stage", tabIndex: 0, role: "application" }, canvas);
    stage.setAttribute("aria-label", say("charts.interactive", { title: options.title.text }));
    const said = make("p", { className: "chart-said", textContent: say("charts.point") });
    said.setAttribute("aria-live", "polite");
    figure.querySelector("figcaption").after(stage, said);
    figure.classList.add("exploring");

    const chart = echarts.init(canvas, null, { renderer: "svg" });
    chart.setOption(dressed(options, figure));
    const fit = () => {
      const room = legendRoom(options, canvas.clientWidth, figure);
      canvas.style.setProperty("--legend-room", `${room}px`);
      chart.setOption({ grid: { top: Number(options.grid[0].top) + room } });
      chart.resize({ animation: { duration: 0 } });
    };
    const resized = new ResizeObserver(fit);
    resized.observe(canvas);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const recolour = () => {
      chart.setOption({ ...dressed(options, figure), animation: false, dataZoom: undefined });
      fit();
    };
    dark.addEventListener("change", recolour);

    const last = options.xAxis[0].data.length - 1;
    let at;
    const go = to => {
      at = Math.min(Math.max(to, 0), last);
      reveal(chart, at);
      const [x] = chart.convertToPixel({ gridIndex: 0 }, [at, options.yAxis[0].min]);
      chart.dispatchAction({ type: "updateAxisPointer", x, y: canvas.clientHeight / 2 });
      said.textContent = sentence(options, at);
    };
    const keys = {
      ArrowLeft: () => go(at === undefined ? last : at - 1),
      ArrowRight: () => go(at === undefined ? 0 : at + 1),
      Home: () => go(0),
      End: () => go(last),
    };
    stage.addEventListener("keydown", event => {
      if (!keys[event.key] || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      keys[event.key]();
    });
    stage.focus();
    return () => {
      resized.disconnect();
      dark.removeEventListener("change", recolour);
      chart.dispose();
      stage.remove();
      said.remove();
      figure.classList.remove("exploring");
    };
  }

  // Scrolls a zoomed chart so that it shows a quarter.
  function reveal(chart, n) {
    const zoom = chart.getOption().dataZoom?.[0];
    if (!zoom || n >= zoom.startValue && n <= zoom.endValue) return;
    const shift = n < zoom.startValue ? n - zoom.startValue : n - zoom.endValue;
    chart.dispatchAction({ type: "dataZoom", startValue: zoom.startValue + shift, endValue: zoom.endValue + shift });
  }

  function enliven(data) {
    const figure = data.closest("figure");
    const options = JSON.parse(data.textContent);
    let close;
    const tools = make("p", { className: "chart-tools" });
    const leave = () => {
      close();
      close = undefined;
      tools.replaceChildren(toggle);
      toggle.textContent = say("charts.explore");
      figure.querySelector(".chart-table")?.parentElement.remove();
      toggle.focus();
    };
    const enter = async () => {
      const echarts = await load();
      if (close) return;
      close = explore(echarts, options, figure);
      toggle.textContent = say("charts.back");
      const { dataView, saveAsImage } = options.toolbox.feature;
      tools.append(button(dataView.title, showTable), button(saveAsImage.title, () => saveImage(echarts, options, figure)), button(say("charts.save-csv"), () => saveFigures(options)));
    };
    const showTable = event => {
      const shown = figure.querySelector(".chart-table")?.parentElement;
      event.target.setAttribute("aria-expanded", String(!shown));
      if (shown) return shown.remove();
      const region = make("div", { className: "scroll", tabIndex: 0, role: "region" }, table(options));
      region.setAttribute("aria-label", say("charts.as-a-table", { title: options.title.text }));
      tools.after(region);
    };
    const toggle = button(say("charts.explore"), () => close ? leave() : enter().catch(() => {
      tools.textContent = say("charts.not-loaded");
    }));
    figure.addEventListener("keydown", event => {
      if (event.key === "Escape" && close) leave();
    });
    tools.append(toggle);
    data.after(tools);
  }

  // A preview can insert new figures into an open page.
  const enlivenAll = () => document.querySelectorAll('figure:not(:has(.chart-tools)) > script[type="application/json"]').forEach(enliven);
  document.addEventListener("figures", enlivenAll);
  enlivenAll();
})();
