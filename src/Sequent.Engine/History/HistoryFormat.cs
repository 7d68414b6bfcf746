namespace Sequent.Engine;

/// <summary>In which form histories are exported. Both have the same fields, named in snake_case, in UTF-8 without a byte-order mark.</summary>
public enum HistoryFormat
{
    /// <summary>JSON Lines: one object for each entry, each ended by a line feed. A field that is null is there as <c>null</c>; the payload is an object.</summary>
    JsonLines,

    /// <summary>
    /// CSV by RFC 4180: a line with the names, one for each entry, each ended by CR LF; the payload is text. A cell that begins with <c>=</c>, <c>+</c>,
    /// <c>-</c>, <c>@</c>, be it in the wide form of East Asian scripts, a tab, a carriage return or a line feed has an apostrophe before it, so that no
    /// spreadsheet takes it for a formula.
    /// </summary>
    Csv,
}
