namespace Sequent.Definitions.Expressions;

/// <summary>Values by wire name: the data of an instance, or an object in it.</summary>
public interface IValues
{
    /// <summary>Looks a value up; false when there is none of that name. A value that is there may be null.</summary>
    bool TryGet(string name, out Value value);
}
