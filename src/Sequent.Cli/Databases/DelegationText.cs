using Sequent.Engine;
using Spectre.Console;

namespace Sequent.Cli.Databases;

/// <summary>Shows whose tasks go to whom.</summary>
internal sealed class DelegationText(Terminal terminal, DateTimeOffset now)
{
    private static readonly Style s_bold = new(decoration: Decoration.Bold);
    private static readonly Style s_over = new(Color.Grey);

    /// <summary>Who covers whom now, and all delegations.</summary>
    public void Write(IReadOnlyList<Cover> covers, IReadOnlyList<Delegation> delegations)
    {
        if (delegations.Count == 0)
            terminal.WriteNote("Nobody has delegated anything.");
        foreach (var cover in covers)
            terminal.Screen.Write(new HangingText("  ", new(cover.CoveredBy, s_bold), new($" covers {cover.Person}"), new(cover.Workflow is null ? "" : $" in '{cover.Workflow}'"), new(cover.Chain.Count > 1 ? $": {cover}" : "")));
        if (delegations.Count == 0)
            return;
        var table = new PlainTable(new("delegation", IsWhole: true), new("from"), new("to"), new("when"), new("why", terminal.Width >= 120));
        foreach (var delegation in delegations)
        {
            var style = delegation.EndsAt <= now ? s_over : null;
            table.Add(new(delegation.Id.ToString("D"), style), new(delegation.From, style), new(delegation.To, style), new(When(delegation), style), new(delegation.Reason ?? "", style));
        }
        table.Write(terminal.Screen);
    }

    /// <summary>One that was set up.</summary>
    public void Write(Delegation delegation) =>
        terminal.Screen.Write(new HangingText("  ", new("Done: ", new Style(Color.Green)), new($"{delegation.From} → {delegation.To}, {When(delegation)} ({delegation.Id:D})")));

    private string When(Delegation delegation)
    {
        var start = delegation.StartsAt <= now ? "since" : "from";
        var end = delegation.EndsAt is { } time ? $" until {TaskWords.At(time)}" : "";
        return $"{start} {TaskWords.At(delegation.StartsAt)}{end}{(delegation.Workflow is null ? "" : $", in '{delegation.Workflow}'")}{(delegation.EndsAt <= now ? ", over" : "")}";
    }
}
