namespace Sequent.Definitions;

/// <summary>The style sheet of a drawing. Plain rules, without variables: many viewers know no others.</summary>
internal static class SvgStyle
{
    // The names begin alike, so that a page that holds the drawing is left alone.
    public const string Sheet = """
        .sq text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;text-anchor:middle;fill:#1e293b}
        .sq .sq-heading{font-size:17px;font-weight:600;text-anchor:start}
        .sq .sq-start{text-anchor:start}
        .sq .sq-name{font-size:13px;font-weight:600}
        .sq .sq-line{font-size:11px;fill:#475569}
        .sq .sq-label{font-size:11.5px;font-weight:600;fill:#334155}
        .sq .sq-note{font-size:10.5px;fill:#64748b}
        .sq .sq-head .sq-note{font-size:12px}
        .sq .sq-caption{font-size:12px;fill:#9a3412}
        .sq-page{fill:#ffffff}
        .sq-back{fill:#ffffff}
        .sq-box{fill:#f8fafc;stroke:#64748b;stroke-width:1.3}
        .sq-ring{fill:none;stroke:#64748b;stroke-width:1.1}
        .sq-icon{fill:none;stroke:#64748b;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
        .sq-task .sq-box{fill:#eff6ff;stroke:#3b82f6}
        .sq-task .sq-ring,.sq-task .sq-icon{stroke:#3b82f6}
        .sq-wait .sq-box{fill:#fefce8;stroke:#ca8a04}
        .sq-wait .sq-ring,.sq-wait .sq-icon{stroke:#ca8a04}
        .sq-action .sq-box{fill:#f5f3ff;stroke:#8b5cf6}
        .sq-action .sq-ring,.sq-action .sq-icon{stroke:#8b5cf6}
        .sq-external .sq-box{fill:#f0fdfa;stroke:#0d9488}
        .sq-external .sq-ring,.sq-external .sq-icon{stroke:#0d9488}
        .sq-any .sq-box,.sq-stub .sq-box{fill:none;stroke:#94a3b8;stroke-dasharray:3 3}
        .sq .sq-any .sq-name,.sq .sq-stub .sq-name{font-weight:400;fill:#64748b}
        .sq-retired .sq-box{stroke-dasharray:5 4}
        .sq .sq-retired .sq-name,.sq .sq-retired .sq-line{fill:#94a3b8}
        .sq-dot{fill:#334155}
        .sq-beam{fill:#334155}
        .sq-wire{fill:none;stroke:#94a3b8;stroke-width:1.4}
        .sq-tip{fill:#94a3b8}
        .sq-auto .sq-wire{stroke-dasharray:6 4}
        .sq-marked .sq-box{fill:#fff7ed;stroke:#ea580c;stroke-width:2.4}
        .sq-marked .sq-ring,.sq-marked .sq-icon{stroke:#ea580c}
        .sq-marked .sq-wire{stroke:#ea580c;stroke-width:2.4}
        .sq-marked .sq-tip,.sq-marked .sq-beam{fill:#ea580c}
        .sq .sq-marked .sq-label{fill:#c2410c}
        .sq-notice{fill:#fff7ed;stroke:#fdba74}
        @media (prefers-color-scheme:dark){
        .sq text{fill:#e2e8f0}
        .sq .sq-line{fill:#a8b5c7}
        .sq .sq-label{fill:#d5dde8}
        .sq .sq-note{fill:#94a3b8}
        .sq .sq-caption{fill:#fed7aa}
        .sq-page,.sq-back{fill:#0f172a}
        .sq-box{fill:#1e293b;stroke:#7c8ba1}
        .sq-ring,.sq-icon{stroke:#7c8ba1}
        .sq-task .sq-box{fill:#172554;stroke:#60a5fa}
        .sq-task .sq-ring,.sq-task .sq-icon{stroke:#60a5fa}
        .sq-wait .sq-box{fill:#2d2206;stroke:#eab308}
        .sq-wait .sq-ring,.sq-wait .sq-icon{stroke:#eab308}
        .sq-action .sq-box{fill:#2e1065;stroke:#a78bfa}
        .sq-action .sq-ring,.sq-action .sq-icon{stroke:#a78bfa}
        .sq-external .sq-box{fill:#042f2e;stroke:#2dd4bf}
        .sq-external .sq-ring,.sq-external .sq-icon{stroke:#2dd4bf}
        .sq-any .sq-box,.sq-stub .sq-box{fill:none;stroke:#64748b}
        .sq .sq-any .sq-name,.sq .sq-stub .sq-name{fill:#94a3b8}
        .sq .sq-retired .sq-name,.sq .sq-retired .sq-line{fill:#64748b}
        .sq-dot,.sq-beam{fill:#cbd5e1}
        .sq-wire{stroke:#7c8ba1}
        .sq-tip{fill:#7c8ba1}
        .sq-marked .sq-box{fill:#431407;stroke:#fb923c}
        .sq-marked .sq-ring,.sq-marked .sq-icon,.sq-marked .sq-wire{stroke:#fb923c}
        .sq-marked .sq-tip,.sq-marked .sq-beam{fill:#fb923c}
        .sq .sq-marked .sq-label{fill:#fdba74}
        .sq-notice{fill:#431407;stroke:#9a3412}
        }

        """;
}
