using Spectre.Console;

namespace Sequent.Cli;

/// <summary>A table whose cells are text of others: nothing in it is markup, and no control character is sent.</summary>
internal sealed class PlainTable
{
    private static readonly Style s_head = new(decoration: Decoration.Bold);

    private readonly Table _table = new() { Border = TableBorder.Simple, ShowRowSeparators = false };
    private readonly bool[] _shown;

    /// <param name="columns">The columns.</param>
    public PlainTable(params PlainColumn[] columns)
    {
        _shown = [.. columns.Select(c => c.IsShown)];
        foreach (var column in columns.Where(c => c.IsShown))
            _table.AddColumn(new TableColumn(new Text(column.Title, s_head)) { NoWrap = column.IsWhole, Alignment = column.IsNumber ? Justify.Right : Justify.Left });
    }

    /// <summary>Adds a row: a cell for each column, those that are not shown too.</summary>
    public void Add(params Piece[] cells) =>
        _table.AddRow(cells.Where((_, i) => _shown[i]).Select(cell => new Text(PlainText.Of(cell.Text), cell.Style)));

    /// <summary>Writes it.</summary>
    public void Write(IAnsiConsole screen) => screen.Write(_table);
}

/// <summary>A column of a table.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="IsShown">False where there is no room for it.</param>
/// <param name="IsWhole">True for what is copied: it is never broken.</param>
/// <param name="IsNumber">True to align it at its right.</param>
internal sealed record PlainColumn(string Title, bool IsShown = true, bool IsWhole = false, bool IsNumber = false);
