using Sequent.Definitions;

namespace Sequent.Cli.Staffing;

/// <summary>What was found out about a definition and the people that there are.</summary>
/// <param name="File">The definition.</param>
/// <param name="Directory">The people.</param>
/// <param name="Day">The day.</param>
/// <param name="Report">The answer.</param>
internal sealed record StaffingResult(DefinitionFile File, PeopleDirectory Directory, DateTime Day, StaffingReport Report)
{
    public string Workflow => File.Definition!.Id;
}
