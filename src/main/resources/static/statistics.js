// Draws the tables of the statistics page as charts above them. Without this script the tables say the same.
(() => {
    const colours = ['#a3121a', '#1f5fa8', '#2f7d4f', '#b7791f'];
    const number = cell => Number(cell.textContent.replace(/[^\d.-]/g, ''));

    const read = frame => {
        const rows = [...frame.querySelectorAll('tbody tr')];
        const heads = [...frame.querySelectorAll('thead th')].map(head => head.textContent);
        return {
            names: rows.map(row => row.querySelector('th').textContent.trim()),
            column: index => ({name: heads[index], values: rows.map(row => number(row.children[index]))}),
        };
    };

    const options = {
        line: data => ({
            grid: {left: 8, right: 16, top: 36, bottom: 8, containLabel: true},
            legend: {top: 0},
            tooltip: {trigger: 'axis'},
            xAxis: {type: 'category', data: data.names},
            yAxis: {type: 'value', minInterval: 1},
            series: [1, 2].map(index => ({
                type: 'line', name: data.column(index).name, data: data.column(index).values, symbolSize: 7,
            })),
        }),
        bar: data => ({
            grid: {left: 8, right: 40, top: 8, bottom: 8, containLabel: true},
            tooltip: {},
            xAxis: {type: 'value', minInterval: 1},
            yAxis: {type: 'category', data: data.names, inverse: true},
            series: [{
                type: 'bar', name: data.column(1).name, data: data.column(1).values, barMaxWidth: 18,
                label: {show: true, position: 'right'},
            }],
        }),
    };

    for (const frame of document.querySelectorAll('[data-chart]')) {
        const data = read(frame);
        if (data.names.length === 0) continue;
        const canvas = document.createElement('div');
        canvas.className = 'chart';
        canvas.setAttribute('aria-hidden', 'true');
        canvas.style.height = frame.dataset.chart === 'line' ? '260px' : `${28 * data.names.length + 40}px`;
        frame.before(canvas);
        const chart = window.echarts.init(canvas);
        chart.setOption({color: colours, animation: false, ...options[frame.dataset.chart](data)});
        new ResizeObserver(() => chart.resize()).observe(canvas);
    }
})();
